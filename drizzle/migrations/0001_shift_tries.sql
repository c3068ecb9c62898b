CREATE TABLE `shift_try` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`kept_at` integer NOT NULL,
	`tried_at` integer,
	PRIMARY KEY(`person_id`, `course_id`, `lesson_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
