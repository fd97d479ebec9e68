filedesc://x.arc 0.0.0.0 20010203040506 text/plain 75
1 0 Alexa Internet
URL IP-address Archive-date Content-type Archive-length

http://a.example/dredging 192.0.2.1 20010203040506 text/html 572
HTTP/1.1 200 OK
Content-Type: text/html

<!doctype html><html lang="en"><head><title>Harbour dredging begins</title></head><body><article><h1>Harbour dredging begins</h1><p>Work to dredge the harbour at Ashford began on Monday, the port authority said in a statement that was sent to the press.</p><p>The work will take two years and will cost four million pounds, which the town and the port share between them.</p><p>Fishermen said that they had not been asked, and that their boats would have to lie in the river for the time of the work.</p></article></body></html>
