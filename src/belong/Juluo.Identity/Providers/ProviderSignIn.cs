using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Juluo.Identity;

/// <summary>
/// Configures a handler for each provider: OpenID Connect if its issuer is known (<see cref="OpenIdSignIn"/>), else generic OAuth 2 with user-info to identify
/// the person. Both use the code flow with PKCE.
/// </summary>
internal static class ProviderSignIn
{
    /// <summary>The return path that the handler stores if the person was on the way to no particular page.</summary>
    public const string NowhereElse = "/";

    private const string EmailClaim = "juluo:provider-email";
    private const string VerifiedClaim = "juluo:provider-verified";

    public static void AddProviders(this IServiceCollection services)
    {
        services.AddSingleton(s => Provider.Read(s.GetService<IConfiguration>()));
        services.AddTransient<OAuthHandler<OAuthOptions>>();
        services.AddSingleton<IConfigureOptions<AuthenticationOptions>>(s => new ConfigureOptions<AuthenticationOptions>(o =>
        {
            foreach (var provider in s.GetRequiredService<IReadOnlyList<Provider>>())
                if (provider.Issuer is not null)
                    o.AddScheme<OpenIdConnectHandler>(provider.Key, provider.Name);
                else
                    o.AddScheme<OAuthHandler<OAuthOptions>>(provider.Key, provider.Name);
        }));
        services.AddOpenId();
        services.AddSingleton<IConfigureOptions<OAuthOptions>>(s => new ConfigureNamed(s.GetRequiredService<IReadOnlyList<Provider>>()));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IPostConfigureOptions<OAuthOptions>,
                OAuthPostConfigureOptions<OAuthOptions, OAuthHandler<OAuthOptions>>
            >()
        );
    }

    private sealed class ConfigureNamed(IReadOnlyList<Provider> providers) : IConfigureNamedOptions<OAuthOptions>
    {
        public void Configure(OAuthOptions options) { }

        public void Configure(string? name, OAuthOptions options)
        {
            if (providers.FirstOrDefault(p => p.Key == name) is not { Addresses: { } addresses } provider)
                return;
            options.AuthorizationEndpoint = addresses.Authorize.ToString();
            options.TokenEndpoint = addresses.Token.ToString();
            options.UserInformationEndpoint = addresses.UserInfo.ToString();
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.CallbackPath = provider.Callback;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.UsePkce = true;
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Scope.Clear();
            foreach (var scope in provider.Scopes)
                options.Scope.Add(scope);
            options.BackchannelTimeout = TimeSpan.FromSeconds(15);
            options.Events.OnCreatingTicket = ticket => Describe(ticket, provider, addresses);
            options.Events.OnTicketReceived = received =>
                Receive(
                    received,
                    provider,
                    received.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!,
                    received.Principal!.FindFirstValue(EmailClaim),
                    received.Principal!.HasClaim(VerifiedClaim, "true")
                );
            options.Events.OnRemoteFailure = failure =>
            {
                KeysAway.ThrowIfMet(failure.HttpContext);
                failure.Response.Redirect(ShowArrival.At);
                failure.HandleResponse();
                return Task.CompletedTask;
            };
        }
    }

    private static async Task Describe(OAuthCreatingTicketContext ticket, Provider provider, ProviderAddresses addresses)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, addresses.UserInfo);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ticket.AccessToken);
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.UserAgent.ParseAdd("Juluo");
        using var answer = await ticket.Backchannel.SendAsync(request, ticket.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ticket.HttpContext.RequestAborted));
        var id =
            Text(told.RootElement, provider.IdClaim) ?? throw new InvalidOperationException($"{provider.Key} tells no {provider.IdClaim}.");
        ticket.Identity!.AddClaim(new(ClaimTypes.NameIdentifier, id));
        if (Text(told.RootElement, provider.EmailClaim) is { } email)
            ticket.Identity.AddClaim(new(EmailClaim, email));
        if (Text(told.RootElement, provider.VerifiedClaim) is "true")
            ticket.Identity.AddClaim(new(VerifiedClaim, "true"));
    }

    /// <summary>Signs in linked people; others get the arrival page, and nothing changes until they answer it.</summary>
    internal static async Task Receive(TicketReceivedContext received, Provider provider, string id, string? email, bool verified)
    {
        var http = received.HttpContext;
        var services = http.RequestServices;
        var stop = http.RequestAborted;
        var back = received.ReturnUri == NowhereElse ? null : LocalPath.Or(received.ReturnUri, null);
        received.HandleResponse();
        var users = services.GetRequiredService<UserManager<Account>>();
        var present = (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal;
        KeysAway.ThrowIfMet(http);
        if (
            present is null
            && await users.FindByLoginAsync(provider.Key, id) is { } account
            && await services.GetRequiredService<Communities>().Meant(http, stop) is { } community
        )
        {
            http.Response.Redirect(
                await services.GetRequiredService<Entering>().Enter(account, community, SignInWay.Provider, stay: false, back, stop)
            );
            return;
        }

        var arrival = new Arrival(provider.Key, id, email is not null && EmailAddress.IsOne(email) ? email : null, verified, back);
        await services.GetRequiredService<Challenges>().Ask(ChallengeKind.Provider, null, JsonSerializer.Serialize(arrival), stop);
        http.Response.Redirect(ShowArrival.At);
    }

    private static string? Text(JsonElement told, string name) =>
        told.ValueKind == JsonValueKind.Object && told.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                _ => null,
            }
            : null;
}
