-- Null: not counted yet. The readings there were when the column came said that nothing waits, whatever their scans hold.
alter table reading alter column open_marks drop not null;
update reading set open_marks = null where scan_id is not null and open_marks = 0;
