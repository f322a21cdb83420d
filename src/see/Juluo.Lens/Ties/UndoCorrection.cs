namespace Juluo.Lens;

/// <summary>POST /ties/corrections/{id}/undoing — undoes the caller's correction of a tie: the tie is as it was before.</summary>
[Post("/ties/corrections/{id}/undoing", LensModule.CorrectOwn, Then = "/ties/{Other}", Say = "lens.correction.undone")]
internal sealed class UndoCorrection(UnitOfWork work, Clock clock) : Slice<UndoCorrection.Input, UndoCorrection.Output>
{
    public sealed record Input(Guid Id);

    public sealed record Output(PersonId Other);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var undone = await work.List<(PersonId A, PersonId B)>(
            $"""
            update lens.correction set undone_at = {clock.Now}
            where community_id = {work.Community} and id = {input.Id} and by_person_id = {caller.Self}
              and undone_at is null returning a, b
            """,
            stop
        );
        if (undone.Count == 0)
            return new NotFound();
        await new CorrectedTie(work).Return(input.Id, undone[0].A, undone[0].B, clock.Now, stop);
        return new Output(undone[0].A == caller.Self ? undone[0].B : undone[0].A);
    }
}
