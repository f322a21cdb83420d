namespace Juluo.People;

/// <summary>POST /me/visibility — sets who may see each field of the caller's profile, with immediate effect on every page and in the search.</summary>
[Post("/me/visibility", Requires.SignIn, Form = typeof(ShowMyProfile), Then = "#who-sees", Say = "people.visibility.kept")]
internal sealed class ChangeMyVisibility(UnitOfWork work, Clock clock) : Slice<ChangeMyVisibility.Input, Done>
{
    /// <summary>The new visibility of each field; fields that are null stay unchanged.</summary>
    public sealed record Input(
        Visibility? HanName = null,
        Visibility? LatinName = null,
        Visibility? Pronouns = null,
        Visibility? Photo = null,
        Visibility? Trade = null,
        Visibility? About = null,
        Visibility? Skills = null,
        Visibility? Offers = null,
        Visibility? Needs = null,
        Visibility? Languages = null,
        Visibility? Links = null,
        Visibility? Availability = null,
        Visibility? Email = null,
        Visibility? Positions = null
    )
    {
        internal Dictionary<ProfileField, Visibility> Chosen =>
            Enum.GetValues<ProfileField>()
                .Select(f => (Field: f, Chosen: (Visibility?)typeof(Input).GetProperty(f.ToString())!.GetValue(this)))
                .Where(f => f.Chosen is not null)
                .ToDictionary(f => f.Field, f => f.Chosen!.Value);
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await new ProfileStore(work, clock).Show(caller.Self, input.Chosen, stop);
        return Done.It;
    }
}
