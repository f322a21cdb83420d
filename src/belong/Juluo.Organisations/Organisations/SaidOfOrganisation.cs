namespace Juluo.Organisations;

/// <summary>The form fields of an organisation.</summary>
internal record SaidOfOrganisation(
    [Required] string Name = "",
    string? LatinName = null,
    OrganisationKind Kind = OrganisationKind.Firm,
    ProfessionId? Trade = null,
    string? Sentence = null,
    string? Site = null,
    bool Outside = false
)
{
    public const int MostName = 120;
    public const int MostSentence = 300;
    public const int MostSite = 200;

    /// <summary>The description in one sentence; line breaks are replaced by spaces.</summary>
    public string? Sentence
    {
        get;
        init => field = value?.ReplaceLineEndings(" ");
    } = Sentence?.ReplaceLineEndings(" ");

    public IReadOnlyList<Error> Check() =>
        [
            .. FormText.CheckGiven(nameof(Name), Name, MostName),
            .. string.IsNullOrWhiteSpace(LatinName) ? [] : FormText.CheckGiven(nameof(LatinName), LatinName, MostName),
            .. string.IsNullOrWhiteSpace(Sentence) ? [] : FormText.CheckGiven(nameof(Sentence), Sentence, MostSentence),
            .. string.IsNullOrWhiteSpace(Site) || WebLink.Is(WebLink.Whole(Site.Trim()), MostSite)
                ? []
                : (Error[])[new OrganisationErrors.NoLink(nameof(Site))],
        ];
}
