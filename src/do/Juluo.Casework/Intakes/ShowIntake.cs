namespace Juluo.Casework;

/// <summary>GET /services/{id}/intake — shows how a service takes applications: its form, what is promised, who decides, and how long cases are kept.</summary>
[Get("/services/{id}/intake", CaseworkRights.Manage, Page = typeof(IntakePage))]
public sealed class ShowIntake(UnitOfWork work, Clock clock, ServicesFacade services, FormsFacade forms, FindPermitted permitted)
    : Slice<ShowIntake.Input, ShowIntake.Output>
{
    public sealed record Input(ServiceId Id);

    /// <param name="Intake">Null: the service takes no applications so far.</param>
    /// <param name="Form">Its form; null with it.</param>
    /// <param name="Application">The shipped application that fits its rules.</param>
    /// <param name="Offices">How many offices there are to look after cases.</param>
    /// <param name="Deciders">How many people could decide at the office where the fewest could. Two are needed where two decide.</param>
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
