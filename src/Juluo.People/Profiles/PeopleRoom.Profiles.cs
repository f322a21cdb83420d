namespace Juluo.People;

public sealed partial class PeopleModule
{
    private static void ProfileRoutes(RouteGroup routes)
    {
        routes.Map<ShowPeople>(); // GET  /people
        routes.Map<ShowPerson>(); // GET  /people/{id}
        routes.Map<ChangeMyDetails>(); // POST /me/details
        routes.Map<AddNeed>(); // POST /me/needs
        routes.Map<AddOffer>(); // POST /me/offers
        routes.Map<RemoveWant>(); // POST /me/wants/{id}/removal
        routes.Map<ReturnWant>(); // POST /me/wants/{id}/return
        routes.Map<ShowMyProfile>(); // GET  /me/profile
        routes.Map<ChangeMyProfile>(); // POST /me/profile
        routes.Map<ChangeMyVisibility>(); // POST /me/visibility
        routes.Map<ChangeMyPhoto>(); // POST /me/photo
        routes.Map<RemoveMyPhoto>(); // POST /me/photo/removal
        routes.Map<ShowPhoto>(); // GET  /people/{id}/photo/{key}

        routes.Panel<MyWants>(); // on /me
        routes.Panel<MyDetails>();
        routes.Panel<MyWantsAtHome>(); // on /home
        routes.Panel<PeopleHere>(); // on /
    }
}
