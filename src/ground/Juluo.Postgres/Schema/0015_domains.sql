-- A host of a community's own is given by whoever runs the installation (bin/juluo domain), never by a page: two communities could both point a name here.
revoke update (domain) on kernel.community from juluo_app;
