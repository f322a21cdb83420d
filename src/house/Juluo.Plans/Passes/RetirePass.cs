namespace Juluo.Plans;

/// <summary>POST /passes/{id}/retirement — takes a pass off sale. Holders keep theirs.</summary>
[Post("/passes/{id}/retirement", "spaces.manage", Form = typeof(ShowPass), Say = "plans.pass.retired")]
internal class RetirePass(UnitOfWork work, Clock clock, Audit audit) : Reversible<RetirePass.Input>
{
    public sealed record Input(PassId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var catalogue = new PassCatalogue(work, clock);
        if (await catalogue.Find(input.Id, stop) is not { } pass)
            return new NotFound();
        await catalogue.SetRetired(input.Id, done, stop);
        await audit.Did(caller.Person, done ? "plans.pass.retired" : "plans.pass.restored", pass.Name.Zh, new { pass = input.Id }, stop);
        return Done.It;
    }
}

/// <summary>POST /passes/{id}/restoration — puts a pass on sale again.</summary>
[Undo("/passes/{id}/restoration", Say = "plans.pass.restored", Undo = "/passes/{id}/retirement")]
internal sealed class RestorePass(UnitOfWork work, Clock clock, Audit audit) : RetirePass(work, clock, audit);
