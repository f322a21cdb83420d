using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace Juluo.Postgres;

/// <summary>
/// A module's view of its own schema. Tables and columns are the classes' names in snake_case; every entity is filtered by community as
/// well as by row-level security, and its key begins with the community.
/// </summary>
public abstract class ModuleDb(Work work, string schema) : DbContext
{
    protected Work Work { get; } = work;

    public CommunityId Here => Work.Community.Id;

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(Work.Connection);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Instant>().HaveConversion<InstantConverter>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        foreach (
            var id in GetType()
                .Assembly.GetTypes()
                .Concat(typeof(CommunityId).Assembly.GetTypes())
                .Where(t => t.IsValueType && !t.IsGenericType && IsId(t))
        )
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
    }

    protected sealed override void OnModelCreating(ModelBuilder model)
    {
        model.HasDefaultSchema(schema);
        Shape(model);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table && entity.BaseType is null)
                entity.SetTableName(Snake.Case(table));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake.Case(property.GetColumnName()));
        }
    }

    /// <summary>Maps the module's entities; call <see cref="Tenant{T}"/> for each.</summary>
    protected abstract void Shape(ModelBuilder model);

    /// <summary>An entity of tenant data: keyed by community and <paramref name="key"/>, filtered to this community.</summary>
    protected Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> Tenant<T>(ModelBuilder model, params string[] key)
        where T : class, ITenant
    {
        var entity = model.Entity<T>().ToTable(typeof(T).Name);
        entity.HasKey([nameof(ITenant.CommunityId), .. key]);
        foreach (var part in key)
            entity.Property(part).ValueGeneratedNever();
        entity.Property(e => e.CommunityId).ValueGeneratedNever();
        entity.HasQueryFilter(e => e.CommunityId == Here);
        return entity;
    }

    /// <summary>Saves, and tells a broken database rule by its constraint's name as the fact it means.</summary>
    public async Task<Outcome<T>> SaveOr<T>(T value, string constraint, Error meaning, CancellationToken stop)
    {
        try
        {
            await SaveChangesAsync(stop);
            return value;
        }
        catch (DbUpdateException broken)
            when (broken.InnerException is PostgresException { ConstraintName: var name }
                && string.Equals(name, constraint, StringComparison.Ordinal)
            )
        {
            return meaning;
        }
    }

    private static bool IsId(Type type) =>
        Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private sealed class InstantConverter()
        : ValueConverter<Instant, DateTime>(
            i => i.ToDateTimeUtc(),
            d => Instant.FromDateTimeUtc(DateTime.SpecifyKind(d, DateTimeKind.Utc))
        );

    private sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(d => d.ToDateOnly(), d => LocalDate.FromDateOnly(d));

    /// <summary>For keys of another module; a module's own and the ground's are converted without being named.</summary>
    protected sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Key(value))
        where TId : struct, IId<TId>
    {
        private static TId Key(Guid value) => TId.From(value);
    }
}
