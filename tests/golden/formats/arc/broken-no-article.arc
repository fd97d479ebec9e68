filedesc://x.arc 0.0.0.0 20010203040506 text/plain 75
1 0 Alexa Internet
URL IP-address Archive-date Content-type Archive-length

http://a.example/ 192.0.2.1 20010203040506 text/html 71
HTTP/1.1 200 OK
Content-Type: text/html

<html><body>x</body></html>
