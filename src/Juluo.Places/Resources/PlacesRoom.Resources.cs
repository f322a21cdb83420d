namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void ResourceRoutes(RouteGroup routes)
    {
        routes.Map<FindResources>(); // GET  /resources
        routes.Map<ShowResource>(); // GET  /resources/{id}
        routes.Map<ReportFault>(); // POST /resources/{id}/fault
        routes.Map<ShowNewResource>(); // GET  /sites/{id}/resources/new
        routes.Map<AddResource>(); // POST /sites/{id}/resources
        routes.Map<ShowResourceSettings>(); // GET  /resources/{id}/settings
        routes.Map<ChangeResource>(); // POST /resources/{id}/details
        routes.Map<ChangeUnits>(); // POST /resources/{id}/units
        routes.Map<ChangeParts>(); // POST /resources/{id}/parts
        routes.Map<RetireResource>(); // POST /resources/{id}/retirement
        routes.Map<ReturnResource>(); // POST /resources/{id}/return
        routes.Map<AddPhoto>(); // POST /resources/{id}/photos
        routes.Map<ShowPhoto>(); // GET  /resources/{id}/photos/{key}
        routes.Map<ChangePhoto>(); // POST /resources/{id}/photos/{photo}/description
        routes.Map<RemovePhoto>(); // POST /resources/{id}/photos/{photo}/removal
        routes.Map<KeepRule>(); // POST /resources/{id}/rules
        routes.Map<AddPrice>(); // POST /resources/{id}/prices
        routes.Map<RemovePrice>(); // POST /resources/{id}/prices/{price}/removal
    }
}
