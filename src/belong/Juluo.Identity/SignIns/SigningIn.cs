using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Juluo.Identity;

/// <summary>Configures ASP.NET Core Identity and its cookie.</summary>
internal static class SigningIn
{
    public static void AddSigningIn(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddDbContext<AccountsDb>(
            (s, options) => options.UseNpgsql(s.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(new OwnConnection())
        );
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = ""; // any: the name is the address
                // Length is what makes a password hard to guess; rules on its characters make it easy to forget.
                identity.Password = new()
                {
                    RequiredLength = Accounts.LeastPassword,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 4,
                };
            })
            .AddEntityFrameworkStores<AccountsDb>()
            .AddSignInManager();

        services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<Account>, UnlockedPasswordHasher>());
        services.TryAddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>>(s => new ConfigureOptions<IdentityPasskeyOptions>(passkey =>
        {
            // The public host name and its subdomains share passkeys; without one, each host name has separate passkeys.
            if (Uri.TryCreate(s.GetService<IConfiguration>()?["Juluo:Address"], UriKind.Absolute, out var address))
                passkey.ServerDomain = address.Host;
            passkey.UserVerificationRequirement = "required"; // so that a passkey is two steps in one
            passkey.ResidentKeyRequirement = "required"; // so that no address has to be typed
        }));
        services.AddProviders();
        // The cookies of other ways to sign in are never set; ending a session clears them by name, so they have to be known.
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies =>
                cookies.ApplicationCookie!.Configure(cookie =>
                {
                    cookie.Cookie.Name = "account";
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
                    cookie.SlidingExpiration = true;
                    cookie.Events.OnValidatePrincipal = Sessions.Validate;
                })
            );
    }
}
