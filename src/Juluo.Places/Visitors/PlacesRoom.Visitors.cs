namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void VisitorRoutes(RouteGroup routes)
    {
        routes.Map<ShowVisitors>(); // GET  /visitors
        routes.Map<ExpectVisitor>(); // POST /visitors
        routes.Map<WalkIn>(); // POST /visitors/arrivals
        routes.Map<AdmitVisitor>(); // POST /visitors/{id}/arrival
        routes.Map<DismissVisitor>(); // POST /visitors/{id}/departure
        routes.Map<ShowBadge>(); // GET  /visitors/{id}/badge
        routes.Map<ShowMyVisitors>(); // GET  /me/visitors
        routes.Map<ExpectMyVisitor>(); // POST /me/visitors
        routes.Map<CancelVisitor>(); // POST /me/visitors/{id}/cancellation
        routes.Map<ReviveVisitor>(); // POST /me/visitors/{id}/revival
        routes.Map<ShowVisit>(); // GET  /visit/{code}
        routes.Map<ArriveByCode>(); // POST /visit/{code}
        routes.Map<ShowKiosk>(); // GET  /kiosk/{code}
        routes.Map<ArriveAtKiosk>(); // POST /kiosk/{code}/arrivals
        routes.Map<LeaveAtKiosk>(); // POST /kiosk/{code}/departures
        routes.Map<ShowReception>(); // GET  /sites/{id}/reception
        routes.Map<ChangeReception>(); // POST /sites/{id}/reception
        routes.Map<MakeDoorCode>(); // POST /sites/{id}/door-code
        routes.Map<MakeKiosk>(); // POST /sites/{id}/kiosk
    }
}
