-- The table that reception/0007 handed over takes post for any member (post/0002).
call post.take_in_for_members();
