-- What a message is about is looked up when it leaves.
CREATE INDEX appointment_request_question ON appointment_request (question);
CREATE INDEX appointment_asked_request ON appointment_asked (request);
CREATE INDEX appointment_message_message ON appointment_message (message);
