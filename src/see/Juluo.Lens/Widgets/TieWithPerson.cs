namespace Juluo.Lens;

/// <summary>On a person's page: the tie between them and the caller, in one sentence.</summary>
[Named("tie-with-person")]
[Widget(Dashboard.Person, "lens.see-own", typeof(TieWithPersonWidget), 110)]
public sealed class TieWithPerson(NetworkLens lens) : Slice<OfPerson, TieWithPerson.Output>
{
    /// <param name="Kind">The kind of the tie; null if there is no tie beyond chance, or if the presence of one of the two does not count.</param>
    public sealed record Output(PersonId Person, TieKind? Kind, TieReason? Why);

    public override async Task<Outcome<Output>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        if (input.Id == caller.Self)
            return new NotFound();
        var tie = await lens.Between(caller.Self, input.Id, stop);
        return tie is { Kind: > TieKind.Stranger }
            ? new Output(input.Id, tie.Kind, tie.Reasons.Count > 0 ? tie.Reasons[0] : null)
            : new Output(input.Id, null, null);
    }
}
