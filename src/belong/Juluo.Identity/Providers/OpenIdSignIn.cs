using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Juluo.Identity;

/// <summary>
/// Configures the OpenID Connect handler for each provider with an issuer. Its discovery document gives addresses and keys; the identity token is checked for issuer,
/// audience, nonce, signature and lifetime before any claim is read.
/// </summary>
internal static class OpenIdSignIn
{
    public static void AddOpenId(this IServiceCollection services)
    {
        services.AddTransient<OpenIdConnectHandler>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>>(s => new ConfigureNamed(
            s.GetRequiredService<IReadOnlyList<Provider>>()
        ));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>()
        );
    }

    /// <summary>Returns true if a service, its discovery document or its keys are unavailable or unreadable.</summary>
    public static bool IsAway(Exception failed)
    {
        for (var cause = failed; cause is not null; cause = cause.InnerException)
            if (cause is HttpRequestException or IOException or OperationCanceledException or JsonException)
                return true;
        // A message that begins with IDX208 reports that the discovery document or the keys couldn't be retrieved, such as IDX20803 and IDX20807.
        return failed is InvalidOperationException && failed.Message.StartsWith("IDX208", StringComparison.Ordinal);
    }

    private sealed class ConfigureNamed(IReadOnlyList<Provider> providers) : IConfigureNamedOptions<OpenIdConnectOptions>
    {
        public void Configure(OpenIdConnectOptions options) { }

        public void Configure(string? name, OpenIdConnectOptions options)
        {
            if (providers.FirstOrDefault(p => p.Key == name) is not { Issuer: { } issuer } provider)
                return;
            options.Authority = issuer.ToString();
            options.RequireHttpsMetadata = !issuer.IsLoopback;
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.CallbackPath = provider.Callback;
            // Services can't sign people out here.
            options.RemoteSignOutPath = default;
            options.SignedOutCallbackPath = default;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.ResponseType = OpenIdConnectResponseType.Code;
            // The response comes by GET: a form posted by another site would carry no cookie.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.DisableTelemetry = true;
            options.MapInboundClaims = false;
            options.TokenValidationParameters.ValidAudience = provider.ClientId;
            // The discovery document names an issuer too; only the configured one is trusted.
            options.TokenValidationParameters.IssuerValidator = (said, _, _) =>
                said.TrimEnd('/') == issuer.ToString().TrimEnd('/')
                    ? said
                    : throw new SecurityTokenInvalidIssuerException { InvalidIssuer = said };
            foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }

            options.Scope.Clear();
            foreach (var scope in provider.Scopes)
                options.Scope.Add(scope);
            options.GetClaimsFromUserInfoEndpoint = true;
            foreach (var claim in (string[])[provider.IdClaim, provider.EmailClaim, provider.VerifiedClaim])
                options.ClaimActions.MapUniqueJsonKey(claim, claim);
            // Tokens come from the issuer itself, so no one else can cause repeated key requests.
            options.RefreshInterval = TimeSpan.FromSeconds(1);
            options.BackchannelTimeout = TimeSpan.FromSeconds(15);
            // The standard and the handler accept TLS in place of a signature if the token comes from the issuer directly. A TLS-intercepting proxy could then forge tokens.
            options.Events.OnTokenValidated = validated =>
            {
                if (validated.SecurityToken.RawSignature is not { Length: > 0 })
                    validated.Fail(new SecurityTokenInvalidSignatureException("The identity token is not signed."));
                return Task.CompletedTask;
            };
            options.Events.OnTicketReceived = received => Receive(received, provider);
            options.Events.OnRemoteFailure = failure => Fail(failure, provider);
        }
    }

    /// <summary>Takes claims from the signed token where it has them, and else from user-info.</summary>
    private static Task Receive(TicketReceivedContext received, Provider provider)
    {
        var told = received.Principal!;
        var id =
            told.FindFirstValue(provider.IdClaim) ?? throw new InvalidOperationException($"{provider.Key} tells no {provider.IdClaim}.");
        return ProviderSignIn.Receive(
            received,
            provider,
            id,
            told.FindFirstValue(provider.EmailClaim),
            string.Equals(told.FindFirstValue(provider.VerifiedClaim), "true", StringComparison.OrdinalIgnoreCase)
        );
    }

    private static async Task Fail(RemoteFailureContext failure, Provider provider)
    {
        var http = failure.HttpContext;
        KeysAway.ThrowIfMet(http);
        if (Fault(failure.Failure) is { } fault)
            await http
                .RequestServices.GetRequiredService<Challenges>()
                .Ask(ChallengeKind.Provider, null, JsonSerializer.Serialize(Arrival.Failed(provider, fault)), http.RequestAborted);
        failure.Response.Redirect(ShowArrival.At);
        failure.HandleResponse();
    }

    /// <returns>The reason for rejecting the response; null if the person or the service refused, or there was no request.</returns>
    internal static ArrivalStanding? Fault(Exception? failed) =>
        failed switch
        {
            SecurityTokenInvalidIssuerException => ArrivalStanding.WrongIssuer,
            SecurityTokenInvalidAudienceException => ArrivalStanding.WrongAudience,
            OpenIdConnectProtocolInvalidNonceException => ArrivalStanding.WrongNonce,
            SecurityTokenExpiredException
            or SecurityTokenNotYetValidException
            or SecurityTokenNoExpirationException
            or SecurityTokenInvalidLifetimeException => ArrivalStanding.Expired,
            SecurityTokenException => ArrivalStanding.WrongSignature,
            not null when IsAway(failed) => ArrivalStanding.ServiceAway,
            { InnerException: { } cause } => Fault(cause),
            _ => null,
        };
}
