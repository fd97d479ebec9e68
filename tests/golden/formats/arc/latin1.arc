filedesc://x.arc 0.0.0.0 20010203040506 text/plain 75
1 0 Alexa Internet
URL IP-address Archive-date Content-type Archive-length

http://a.example/port 192.0.2.1 20010203040506 text/html 570
HTTP/1.0 200 OK
Content-Type: text/html; charset=iso-8859-1

<!doctype html><html lang="en"><head><title>Café au port</title></head><body><article><h1>Café au port</h1><p>Work to dredge the harbour at Ashford began on Monday, the port authority said in a statement that was sent to the press.</p><p>The work will take two years and will cost four million pounds, which the town and the port share between them.</p><p>Fishermen said that they had not been asked, and that their boats would have to lie in the river for the time of the work.</p></article></body></html>
