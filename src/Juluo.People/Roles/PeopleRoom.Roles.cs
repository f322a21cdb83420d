namespace Juluo.People;

public sealed partial class PeopleModule
{
    private static void RoleRoutes(RouteGroup routes)
    {
        routes.Map<ShowRoles>(); // GET  /settings/roles
        routes.Map<AddRole>(); // POST /settings/roles
        routes.Map<ChangeRole>(); // POST /settings/roles/{id}
        routes.Map<RemoveRole>(); // POST /settings/roles/{id}/removal
        routes.Map<ReturnRole>(); // POST /settings/roles/{id}/return
        routes.Map<GiveRole>(); // POST /people/{id}/roles
        routes.Map<TakeRole>(); // POST /people/{id}/roles/removal
        routes.Map<SeeAs>(); // POST /seeing-as
        routes.Map<StopSeeingAs>(); // POST /seeing-as/end
        routes.Panel<RolesInSettings>(); // on /settings
    }
}
