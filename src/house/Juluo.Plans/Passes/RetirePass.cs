namespace Juluo.Plans;

/// <summary>POST /passes/{id}/retirement — it is sold no more; who has it keeps it.</summary>
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

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var catalogue = new PassCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is not { } pass)
            return new NotFound();
        await catalogue.SetRetired(pass.Id, true, stop);
        await audit.Did(caller.Person, "plans.pass.retired", pass.NameZh, new { pass = pass.Id }, stop);
        return Done.It;
    }
}
