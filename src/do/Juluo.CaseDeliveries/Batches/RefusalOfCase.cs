namespace Juluo.CaseDeliveries;

/// <summary>Shows the authority's latest rejection and its reason on the page of a case in review.</summary>
[Named("refusal-of-case")]
[Widget(CaseworkWidgets.Case, CaseworkRights.TakePart, typeof(RefusalOfCaseWidget), 10)]
internal sealed class RefusalOfCase(DeliveryStore store) : Slice<OfCase, DeliveryRefusal>
{
    public override async Task<Outcome<DeliveryRefusal>> Handle(OfCase input, Caller caller, CancellationToken stop) =>
        input.Case.State == CaseState.InReview && await store.Refused(input.Case.Id, stop) is { } refusal ? refusal : new NotFound();
}
