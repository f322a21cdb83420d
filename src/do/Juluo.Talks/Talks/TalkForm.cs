namespace Juluo.Talks;

/// <summary>The fields of a talk, as a form sends them.</summary>
/// <param name="Shown">True if visitors of a public event see the speaker's name.</param>
/// <param name="Slides">A web address.</param>
/// <param name="Recording">A web address.</param>
internal record TalkForm(
    [Required, Length(Talk.MostTitleZh, MostEn = Talk.MostTitleEn)] LocalizedText? Title = null,
    [Length(Talk.MostAboutZh, MostEn = Talk.MostAboutEn, Lines = true)] LocalizedText? About = null,
    bool Shown = false,
    string? Slides = null,
    string? Recording = null
) : IChecked
{
    internal string? SlidesLink => Whole(Slides);

    internal string? RecordingLink => Whole(Recording);

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        if (SlidesLink is { } slides && !WebLink.Is(slides, Talk.MostLink))
            yield return new TalkErrors.NoAddress("slides");
        if (RecordingLink is { } recording && !WebLink.Is(recording, Talk.MostLink))
            yield return new TalkErrors.NoAddress("recording");
    }

    private static string? Whole(string? typed) => FormText.Some(typed) is { } link ? WebLink.Whole(link) : null;
}
