namespace Juluo.Lens;

/// <summary>The answer of the other person to a claimed partnership. Only they can answer, and only once.</summary>
internal abstract class AnswerCorrection(UnitOfWork work, Clock clock, bool agreed) : Slice<AnswerCorrection.Input, AnswerCorrection.Output>
{
    public sealed record Input(Guid Id);

    public sealed record Output(PersonId Other);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var answered = await work.List<(PersonId A, PersonId B)>(
            $"""
            update lens.correction set answered_at = {clock.Now}, agreed = {agreed}
            where community_id = {work.Community} and id = {input.Id} and says = 'partner' and by_person_id <> {caller.Self}
              and (a = {caller.Self} or b = {caller.Self}) and answered_at is null and undone_at is null
            returning a, b
            """,
            stop
        );
        if (answered.Count == 0)
            return new NotFound();
        await new CorrectedTie(work).Lay(answered[0].A, answered[0].B, clock.Now, stop);
        return new Output(answered[0].A == caller.Self ? answered[0].B : answered[0].A);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new("/network", agreed ? "lens.asked.agreed" : "lens.asked.refused");
}

/// <summary>POST /ties/corrections/{id}/agreement — confirms a claim that the caller and another person worked together.</summary>
[Post("/ties/corrections/{id}/agreement", LensModule.CorrectOwn)]
internal sealed class AgreeToCorrection(UnitOfWork work, Clock clock) : AnswerCorrection(work, clock, agreed: true);

/// <summary>POST /ties/corrections/{id}/refusal — declines a claim that the caller and another person worked together, without giving a reason.</summary>
[Post("/ties/corrections/{id}/refusal", LensModule.CorrectOwn)]
internal sealed class RefuseCorrection(UnitOfWork work, Clock clock) : AnswerCorrection(work, clock, agreed: false);
