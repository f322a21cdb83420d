namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void PassportRoutes(RouteGroup routes)
    {
        routes.Map<ShowPassports>(); // GET  /passports
        routes.Map<UsePassport>(); // POST /passports
        routes.Map<SetPassportRate>(); // POST /passports/rate
        routes.Map<ShowMyPassport>(); // GET  /me/passport
        routes.Map<MakePassport>(); // POST /me/passport
    }
}
