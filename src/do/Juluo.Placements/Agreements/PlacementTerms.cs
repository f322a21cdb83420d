namespace Juluo.Placements;

/// <summary>The terms of an agreement as a form sends them.</summary>
internal record PlacementTerms(string? Work = null, string? Pay = null, string? Rights = null, string? Leaving = null)
{
    internal PlacementTerms Trimmed() =>
        this with
        {
            Work = FormText.Long(Work),
            Pay = FormText.Long(Pay),
            Rights = FormText.Long(Rights),
            Leaving = FormText.Long(Leaving),
        };

    internal List<Error> Check() =>
        [.. Given("work", Work), .. Given("pay", Pay), .. Given("rights", Rights), .. Given("leaving", Leaving)];

    private static IEnumerable<Error> Given(string field, string? text) =>
        text is null ? [new Missing(field)] : FormText.CheckLong(field, text, PlacementAgreement.MostText);
}
