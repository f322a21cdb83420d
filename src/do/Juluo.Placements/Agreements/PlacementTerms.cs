namespace Juluo.Placements;

/// <summary>The terms of an agreement as a form sends them.</summary>
internal record PlacementTerms(string? Work = null, string? Pay = null, string? Rights = null, string? Leaving = null)
{
    internal PlacementTerms Trimmed() =>
        this with
        {
            Work = FormText.Some(Work)?.ReplaceLineEndings("\n"),
            Pay = FormText.Some(Pay)?.ReplaceLineEndings("\n"),
            Rights = FormText.Some(Rights)?.ReplaceLineEndings("\n"),
            Leaving = FormText.Some(Leaving)?.ReplaceLineEndings("\n"),
        };

    internal List<Error> Check() =>
        [.. Given("work", Work), .. Given("pay", Pay), .. Given("rights", Rights), .. Given("leaving", Leaving)];

    private static IEnumerable<Error> Given(string field, string? text) =>
        text is null ? [new Missing(field)] : FormText.CheckLong(field, text, PlacementAgreement.MostText);
}
