namespace Juluo.HelpDirectory;

/// <summary>GET /hsds — returns which version of HSDS this API speaks, and where it is described.</summary>
[Get("/hsds", Requires.Nothing)]
internal sealed class ShowHsds(UnitOfWork work, PublicAddress address, HsdsDoor door) : Slice<Nothing, ShowHsds.Output>
{
    /// <param name="Profile">The profile: HSDS as it is.</param>
    /// <param name="OpenapiUrl">The description of this API.</param>
    public sealed record Output(string Version, string Profile, [property: JsonPropertyName("openapi_url")] string OpenapiUrl);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        door.Open();
        return Task.FromResult<Outcome<Output>>(
            new Output(HsdsDoor.Version, "https://docs.openreferral.org/", address.Of(work.Community, "/openapi/v1.json"))
        );
    }
}
