namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/agreements — adds the next version of the agreement, for future offers. Existing offers keep theirs.</summary>
[Post(
    "/residencies/{id}/agreements",
    SpacesModule.Manage,
    Form = typeof(ShowResidencySettings),
    Say = "residencies.residency.agreement.written"
)]
internal sealed class WriteResidencyAgreement(UnitOfWork work, Clock clock, Audit audit)
    : Slice<WriteResidencyAgreement.Input, WriteResidencyAgreement.Output>
{
    /// <param name="Language">The language of the agreement; null for one that the program does not support.</param>
    public sealed record Input(ResidencyId Id, [Required] string? Agreement = null, string? Language = null);

    public sealed record Output(int Number);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ResidencyStore(work, clock).Find(input.Id, stop) is not { } residency)
            return new NotFound();
        var text = ResidencyAgreement.Plain(input.Agreement);
        if (ResidencyAgreement.Check(text).ToList() is { Count: > 0 } wrong)
            return wrong;
        var number = await new ResidencyAgreementStore(work, clock).Write(
            residency.Id,
            text,
            ResidencyAgreement.LanguageOf(input.Language),
            caller.Person,
            stop
        );
        await audit.Did(
            caller.Person,
            "residencies.residency.agreement",
            residency.Name.Zh,
            new { residency = residency.Id, number },
            stop
        );
        return new Output(number);
    }
}
