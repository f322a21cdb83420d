namespace Juluo.Places;

public sealed partial class PlacesModule
{
    private static void PlanRoutes(RouteGroup routes)
    {
        routes.Map<ListPlans>(); // GET  /plans
        routes.Map<NewPlan>(); // GET  /plans/new
        routes.Map<AddPlan>(); // POST /plans
        routes.Map<ShowPlanImport>(); // GET  /plans/import
        routes.Map<ImportPlans>(); // POST /plans/import
        routes.Map<ImportSubscriptions>(); // POST /subscriptions/import
        routes.Map<ShowPlan>(); // GET  /plans/{id}
        routes.Map<RenamePlan>(); // POST /plans/{id}/details
        routes.Map<RenewTerms>(); // POST /plans/{id}/terms
        routes.Map<RetirePlan>(); // POST /plans/{id}/retirement
        routes.Map<RestorePlan>(); // POST /plans/{id}/restoration
        routes.Map<RemovePlan>(); // POST /plans/{id}/removal

        routes.Map<GivePlan>(); // POST /people/{id}/plans
        routes.Map<ShowSubscription>(); // GET  /subscriptions/{id}
        routes.Map<PauseSubscription>(); // POST /subscriptions/{id}/pauses
        routes.Map<ResumeSubscription>(); // POST /subscriptions/{id}/resumption
        routes.Map<EndSubscription>(); // POST /subscriptions/{id}/ending
        routes.Map<ContinueSubscription>(); // POST /subscriptions/{id}/continuation
        routes.Map<ChangeSubscription>(); // POST /subscriptions/{id}/change
        routes.Map<ShowMyPlan>(); // GET  /me/plan
        routes.Map<ShowPlansOf>(); // GET  /people/{id}/plans

        routes.Map<NewPass>(); // GET  /passes/new
        routes.Map<AddPass>(); // POST /passes
        routes.Map<ShowPass>(); // GET  /passes/{id}
        routes.Map<RetirePass>(); // POST /passes/{id}/retirement
        routes.Map<RestorePass>(); // POST /passes/{id}/restoration
        routes.Map<SellToWalkIn>(); // POST /passes/{id}/walk-ins
        routes.Map<SellPass>(); // POST /people/{id}/passes
        routes.Map<BuyPass>(); // POST /me/passes
        routes.Map<UseDay>(); // POST /people/{id}/days
        routes.Map<UndoDay>(); // POST /people/{id}/days/{day}/undoing
        routes.Panel<PlansOfPerson>(); // on /people/{id}
        routes.Panel<MyPlanAtHome>(); // on /home
        routes.Panel<PricesAtFront>(); // on /
    }
}
