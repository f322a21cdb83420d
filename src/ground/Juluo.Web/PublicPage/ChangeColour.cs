namespace Juluo.Web;

/// <summary>POST /settings/face/colour — sets the colour of the community: one of five, or a custom one if text in it and on it is readable.</summary>
[Post("/settings/face/colour", "web.settings", Form = typeof(ShowPublicPageSettings), Then = "#colour", Say = "settings.colour.saved")]
internal sealed class ChangeColour(CommunityProfile profile, Audit audit) : Slice<ChangeColour.Input, Done>
{
    /// <param name="Accent">The name of one of the five, or <c>own</c>.</param>
    /// <param name="Own">The custom colour as #rrggbb.</param>
    /// <param name="Instead">The nearest readable colour, offered in place of an unreadable one.</param>
    public sealed record Input(string Accent = Juluo.Foundation.Accent.Usual, string? Own = null, string? Instead = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var typed = FormText.Some(input.Instead) ?? (input.Accent == Accent.Own ? input.Own ?? "" : input.Accent);
        var colour = Accent.Read(typed, "own");
        if (colour.Failed)
            return colour.As<Done>();
        await profile.Colour(colour.Value, stop);
        await audit.Did(
            caller.Self,
            "web.settings",
            caller.Community.Name.Zh,
            new Dictionary<string, string?[]>(StringComparer.Ordinal) { ["accent"] = [caller.Community.Accent, colour.Value] },
            stop
        );
        return Done.It;
    }
}
