namespace Juluo.Lens;

/// <summary>POST /ties/{person}/corrections — corrects the caller's tie with a person. The correction takes effect at once and overrides every later computation, until it is undone.</summary>
[Post("/ties/{person}/corrections", LensModule.CorrectOwn, Form = typeof(ShowTie))]
internal sealed class CorrectTie(UnitOfWork work, PeopleFacade people, Notifier notifier, Clock clock)
    : Slice<CorrectTie.Input, CorrectTie.Output>
{
    public sealed record Input(PersonId Person, Correction.Claim Says);

    public sealed record Output(Guid Correction, PersonId Person, Correction.Claim Says, string Name);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Person == caller.Self || await people.Find(input.Person, stop) is not { } other)
            return new NotFound();
        var (a, b) = Correction.Ordered(caller.Self, other.Id);
        await work.Do(
            $"""
            update lens.correction set undone_at = {clock.Now}
            where community_id = {work.Community} and a = {a} and b = {b} and by_person_id = {caller.Self} and undone_at is null
            """,
            stop
        );
        var id = clock.NewKey();
        var says = Word(input.Says);
        await work.Do(
            $"""
            insert into lens.correction (community_id, id, a, b, by_person_id, says, made_at, was)
            select {work.Community}, {id}, {a}, {b}, {caller.Self}, {says}, {clock.Now}, (select to_jsonb(t) from lens.tie t
              where community_id = {work.Community} and a = {a} and b = {b})
            """,
            stop
        );
        await new CorrectedTie(work).Lay(a, b, clock.Now, stop);
        // The other person is asked on their network page and by a notification. A correction that hides or ends a tie notifies no one.
        if (input.Says == Correction.Claim.Partner)
            await notifier.Notify(
                other.Id,
                new(LensModule.Corrections, $"correction:{id}", "lens.told.partner", new { name = caller.Name }, "/network"),
                stop
            );
        return new Output(id, other.Id, input.Says, other.Name);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/ties/{output.Person}",
            $"lens.corrected.{Word(output.Says)}",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = output.Name },
            Undo: $"/ties/corrections/{output.Correction}/undoing"
        );

    internal static string Word(Correction.Claim says) =>
        says switch
        {
            Correction.Claim.Partner => "partner",
            Correction.Claim.Stranger => "stranger",
            _ => "hide",
        };
}
