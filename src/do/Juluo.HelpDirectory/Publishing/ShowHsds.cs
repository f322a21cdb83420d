namespace Juluo.HelpDirectory;

/// <summary>GET /hsds — returns the HSDS version of this API, and the address of its description.</summary>
[Get("/hsds", Requires.Nothing)]
internal sealed class ShowHsds(UnitOfWork work, PublicAddress address, HsdsDoor door) : Slice<Nothing, ShowHsds.Output>
{
    /// <param name="Profile">The profile: HSDS without changes.</param>
    /// <param name="OpenapiUrl">The address of the API's description.</param>
    public sealed record Output(string Version, string Profile, [property: JsonPropertyName("openapi_url")] string OpenapiUrl);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        door.Open();
        return Task.FromResult<Outcome<Output>>(
            new Output(HsdsDoor.Version, "https://docs.openreferral.org/", address.Of(work.Community, "/openapi/v1.json"))
        );
    }
}
