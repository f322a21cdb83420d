namespace Juluo.Casework;

/// <summary>GET /services/{id}/intake — shows a service's application settings: its form, promised days, who decides, and how long cases are kept.</summary>
[Get("/services/{id}/intake", CaseworkRights.Manage, Page = typeof(IntakePage))]
public sealed class ShowIntake(UnitOfWork work, Clock clock, ServicesFacade services, FormsFacade forms, FindPermitted permitted)
    : Slice<ShowIntake.Input, ShowIntake.Output>
{
    public sealed record Input(ServiceId Id);

    /// <param name="Intake">The settings, or null if the service has none yet.</param>
    /// <param name="Form">The form, or null without settings.</param>
    /// <param name="Application">The shipped application that fits its rules.</param>
    /// <param name="Offices">The number of offices.</param>
    /// <param name="Deciders">The smallest number of people who can decide at any office; two-person decisions need two.</param>
    public sealed record Output(
        ServiceId Id,
        LocalizedText Title,
        Intake? Intake,
        Form? Form,
        string Application,
        int Offices,
        int Deciders
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await services.Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        var intake = await new IntakeStore(work, clock).Find(service.Id, stop);
        var offices = new OfficeStore(work, clock);
        var open = (await offices.All(stop)).FindAll(o => o.ClosedAt is null);
        var managers = await permitted(work, CaseworkRights.Manage, null, stop);
        var deciders = new List<int>();
        foreach (var office in open)
            deciders.Add(managers.Union(await offices.Leads(office.Id, stop)).Count());
        return new Output(
            service.Id,
            service.Title,
            intake,
            intake is null ? null : await forms.Find(intake.Form, stop),
            IntakeForms.NameFor(service),
            open.Count,
            deciders.Count > 0 ? deciders.Min() : managers.Count
        );
    }
}
