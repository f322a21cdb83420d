namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void MailItemRoutes(RouteGroup routes)
    {
        routes.Map<ListMailItems>(); // GET  /mail-items
        routes.Map<TakeInMail>(); // POST /mail-items
        routes.Map<ShowMailItem>(); // GET  /mail-items/{id}
        routes.Map<ShowMailPhoto>(); // GET  /mail-items/{id}/photo/{key}
        routes.Map<PickUpMail>(); // POST /mail-items/{id}/pick-up
        routes.Map<ForwardMail>(); // POST /mail-items/{id}/forwarding
        routes.Map<ReturnMail>(); // POST /mail-items/{id}/return
        routes.Map<ReopenMail>(); // POST /mail-items/{id}/reopening
        routes.Map<ShowMyMail>(); // GET  /me/mail
        routes.Map<AskToForward>(); // POST /me/mail/{id}/forwarding
        routes.Map<ShowMailAddresses>(); // GET  /people/{id}/mail-addresses
        routes.Map<AddMailAddress>(); // POST /people/{id}/mail-addresses
        routes.Map<CheckIdentity>(); // POST /people/{id}/mail-addresses/{holder}/identity-checks
        routes.Map<EndMailAddress>(); // POST /people/{id}/mail-addresses/{holder}/ending
    }
}
