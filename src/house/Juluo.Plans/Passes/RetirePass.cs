namespace Juluo.Plans;

/// <summary>POST /passes/{id}/retirement — takes a pass off sale. Holders keep theirs.</summary>
[Post(
    "/passes/{id}/retirement",
    "spaces.manage",
    Form = typeof(ShowPass),
    Then = "/passes/{id}",
    Say = "plans.pass.retired",
    Undo = "/passes/{id}/restoration"
)]
internal sealed class RetirePass(UnitOfWork work, Clock clock, Audit audit) : Slice<RetirePass.Input, Done>
{
    public sealed record Input(PassId Id);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Set(input.Id, true, work, clock, audit, caller, stop);

    internal static async Task<Outcome<Done>> Set(
        PassId id,
        bool retired,
        UnitOfWork work,
        Clock clock,
        Audit audit,
        Caller caller,
        CancellationToken stop
    )
    {
        var catalogue = new PassCatalogue(work, clock);
        if (await catalogue.Find(id, stop) is not { } pass)
            return new NotFound();
        await catalogue.SetRetired(id, retired, stop);
        await audit.Did(caller.Person, retired ? "plans.pass.retired" : "plans.pass.restored", pass.Name.Zh, new { pass = id }, stop);
        return Done.It;
    }
}
