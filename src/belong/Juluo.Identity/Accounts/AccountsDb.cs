using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Juluo.Identity;

/// <summary>
/// Accounts belong to no community, so this context uses a separate connection and not the unit of work: a wrong password is
/// recorded even if the request fails, and the database role that serves pages has no access to these tables.
/// </summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account, Guid>(options)
{
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema("identity");
        builder.Entity<Account>().ToTable("account");
        builder.Entity<Account>(account =>
        {
            account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
            account.Property(a => a.UserName).IsRequired();
            account.Property(a => a.NormalizedUserName).IsRequired();
            account.Property(a => a.Email).IsRequired();
            account.Property(a => a.NormalizedEmail).IsRequired();
            account.Property(a => a.SecurityStamp).IsRequired();
            account.Property(a => a.ConcurrencyStamp).IsRequired();
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("account_passkey");
        foreach (var property in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()).SelectMany(e => e.GetProperties()))
            property.SetColumnName(property.Name == nameof(IdentityUserClaim<Guid>.UserId) ? "account_id" : Snake.Case(property.Name));
        builder.Entity<IdentityUserPasskey<Guid>>().OwnsOne(p => p.Data, data => data.ToJson("data"));
    }
}
