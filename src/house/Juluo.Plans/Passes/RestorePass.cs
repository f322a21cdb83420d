namespace Juluo.Plans;

/// <summary>POST /passes/{id}/restoration — it is sold again.</summary>
[Post(
    "/passes/{id}/restoration",
    "spaces.manage",
    Form = typeof(ShowPass),
    Then = "/passes/{id}",
    Say = "plans.pass.restored",
    Undo = "/passes/{id}/retirement"
)]
internal sealed class RestorePass(UnitOfWork work, Clock clock, Audit audit) : Slice<RestorePass.Input, Done>
{
    public sealed record Input(PassId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var catalogue = new PassCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is not { } pass)
            return new NotFound();
        await catalogue.SetRetired(pass.Id, false, stop);
        await audit.Did(caller.Person, "plans.pass.restored", pass.NameZh, new { pass = pass.Id }, stop);
        return Done.It;
    }
}
