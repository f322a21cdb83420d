namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void SiteRoutes(RouteGroup routes)
    {
        routes.Map<ShowPlaces>(); // GET  /places
        routes.Map<ShowSite>(); // GET  /sites/{id}
        routes.Map<ShowSiteSettings>(); // GET  /sites/{id}/settings
        routes.Map<ChangeSiteDetails>(); // POST /sites/{id}/details
        routes.Map<ShowHours>(); // GET  /sites/{id}/hours
        routes.Map<ChangeHours>(); // POST /sites/{id}/hours
        routes.Map<AddSpecialDay>(); // POST /sites/{id}/days
        routes.Map<RemoveSpecialDay>(); // POST /sites/{id}/days/{day}/removal
        routes.Map<ImportHolidays>(); // POST /sites/{id}/holidays
        routes.Map<FollowHolidays>(); // POST /sites/{id}/holiday-feed
    }

    private static void FloorRoutes(RouteGroup routes)
    {
        routes.Map<AddFloor>(); // POST /sites/{id}/floors
        routes.Map<ShowFloor>(); // GET  /floors/{id}
        routes.Map<ChangeFloor>(); // POST /floors/{id}/details
        routes.Map<RemoveFloor>(); // POST /floors/{id}/removal
        routes.Map<DrawFloor>(); // POST /floors/{id}/drawing
        routes.Map<RemoveDrawing>(); // POST /floors/{id}/drawing/removal
        routes.Map<ShowDrawing>(); // GET  /floors/{id}/drawing/{key}
        routes.Map<AddZone>(); // POST /floors/{id}/zones
        routes.Map<ChangeZone>(); // POST /floors/{id}/zones/{zone}
        routes.Map<RemoveZone>(); // POST /floors/{id}/zones/{zone}/removal
        routes.Map<PlaceResource>(); // POST /floors/{id}/resources/{resource}
    }
}
