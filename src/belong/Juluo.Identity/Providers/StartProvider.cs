using Microsoft.AspNetCore.Authentication;

namespace Juluo.Identity;

/// <summary>GET /sign-in/with/{provider} — redirects to another service to sign in there. Nothing is stored here until that service sends the person back.</summary>
[Get("/sign-in/with/{provider}", Requires.Nothing, PerMinute = 30)]
internal sealed class StartProvider(IReadOnlyList<Provider> providers, Challenges challenges, IHttpContextAccessor accessor)
    : Slice<StartProvider.Input, ExternalRedirect>
{
    public sealed record Input(string Provider, string? Back);

    public override async Task<Outcome<ExternalRedirect>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (providers.FirstOrDefault(p => p.Key == input.Provider) is not { } provider)
            return new NotFound();
        var http = accessor.HttpContext!;
        try
        {
            await http.ChallengeAsync(
                provider.Key,
                new AuthenticationProperties { RedirectUri = LocalPath.Or(input.Back, ProviderSignIn.NowhereElse) }
            );
        }
        catch (Exception failed) when (provider.Issuer is not null && OpenIdSignIn.IsAway(failed))
        {
            await challenges.Ask(
                ChallengeKind.Provider,
                null,
                JsonSerializer.Serialize(Arrival.Failed(provider, ArrivalStanding.ServiceAway)),
                stop
            );
            return new ExternalRedirect(new Uri(ShowArrival.At, UriKind.Relative));
        }

        return new ExternalRedirect(new Uri(http.Response.Headers.Location.ToString()));
    }
}
