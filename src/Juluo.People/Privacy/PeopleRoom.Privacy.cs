namespace Juluo.People;

public sealed partial class PeopleModule
{
    private static void PrivacyRoutes(RouteGroup routes)
    {
        routes.Map<ShowPrivacy>(); // GET  /me/privacy
        routes.Map<AskForArchive>(); // POST /me/privacy/archive
        routes.Map<FetchArchive>(); // GET  /me/privacy/archive.zip
        routes.Map<ShowPrivacyNotice>(); // GET  /privacy
        routes.Map<AskForErasure>(); // POST /me/erasure
        routes.Map<TakeErasureBack>(); // POST /me/erasure/withdrawal
        routes.Map<ShowErasures>(); // GET  /people/erasures
        routes.Panel<MyPrivacy>(); // on /me
        routes.Panel<MyArchive>(); // on /me/privacy
        routes.Panel<MyErasure>();
        routes.Panel<WhatIsKept>();
        routes.Map<ChangeConsent>(); // POST /me/consents/{purpose}
        routes.Panel<MyConsents>();
        routes.Panel<LooksAtMe>();
    }
}
