namespace Juluo.Needs;

/// <summary>Adds a need or an offer of one's own. What is in the list already is refused by the database.</summary>
internal abstract class AddWant(WantKind kind, WantsFacade wants, UnitOfWork work, Clock clock) : Slice<AddWant.Input, Created<WantId>>
{
    public sealed record Input(
        string Text = "",
        string? Skills = null,
        string? Translation = null,
        WantTerms? Terms = null,
        LocalDate? ClosesOn = null
    ) : WantDetails(Text, Skills, Translation, Terms, ClosesOn);

    public override async Task<Outcome<Created<WantId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Check(clock.Today(work.Community.Zone)) is { Count: > 0 } wrong)
            return wrong;
        var added = await wants.Add(caller.Self, kind, input.Said, nameof(input.Text), stop);
        return added.Failed ? added.As<Created<WantId>>() : new Created<WantId>(added.Value);
    }
}
