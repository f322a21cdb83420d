namespace Juluo.People;

public sealed partial class PeopleModule
{
    private static void OrganisationRoutes(RouteGroup routes)
    {
        routes.Map<ShowTrades>(); // GET  /trades
        routes.Map<AddTrade>(); // POST /trades
        routes.Map<ChangeTrade>(); // POST /trades/{id}
        routes.Map<MergeTrade>(); // POST /trades/{id}/merger
        routes.Map<RetireTrade>(); // POST /trades/{id}/retirement
        routes.Map<ReturnTrade>(); // POST /trades/{id}/return
        routes.Map<TakeUsualTrades>(); // POST /trades/usual

        routes.Map<ShowOrganisations>(); // GET  /organisations
        routes.Map<AddOrganisation>(); // POST /organisations
        routes.Map<ShowChain>(); // GET  /organisations/chain
        routes.Map<ExportOrganisations>(); // GET  /organisations/export
        routes.Map<ImportOrganisations>(); // POST /organisations/import
        routes.Map<ShowOrganisation>(); // GET  /organisations/{id}
        routes.Map<ChangeOrganisation>(); // POST /organisations/{id}
        routes.Map<RemoveOrganisation>(); // POST /organisations/{id}/removal
        routes.Map<ReturnOrganisation>(); // POST /organisations/{id}/return
        routes.Map<AddPosition>(); // POST /organisations/{id}/positions
        routes.Map<EndPosition>(); // POST /organisations/{id}/positions/{position}/end
        routes.Map<AddSupplyLink>(); // POST /organisations/{id}/links
        routes.Map<RemoveSupplyLink>(); // POST /organisations/{id}/links/removal
        routes.Map<AddOrganisationWant>(); // POST /organisations/{id}/wants
        routes.Map<RemoveOrganisationWant>(); // POST /organisations/{id}/wants/{want}/removal
        routes.Panel<PositionsOfPerson>(); // on /people/{id}
    }
}
