namespace Juluo.People;

/// <summary>GET /me/profile — shows the caller's profile for editing, and the visibility of each field.</summary>
[Get("/me/profile", Requires.SignIn, Page = typeof(MyProfilePage))]
public sealed class ShowMyProfile(UnitOfWork work, PeopleFacade people, ProfessionsFacade professions)
    : Slice<Nothing, ShowMyProfile.Output>
{
    /// <param name="Me">The whole profile, as only the person sees it.</param>
    /// <param name="Visibility">The visibility of every field.</param>
    public sealed record Output(
        PersonCard Person,
        ProfileView Me,
        IReadOnlyDictionary<ProfileField, Visibility> Visibility,
        IReadOnlyList<ProfessionCard> Trades
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await people.Whole(caller.Self, stop) is { } person && await new ProfileReader(work).Read(caller.Self, stop) is { } profile
            ? new Output(
                person,
                profile.SeenBy(Relation.Self, NodaTime.Instant.MinValue),
                Enum.GetValues<ProfileField>().ToDictionary(f => f, profile.Sight.Of),
                await professions.All(stop)
            )
            : new NotFound();
}
