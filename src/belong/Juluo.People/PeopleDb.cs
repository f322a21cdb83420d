using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Juluo.People;

/// <summary>The people of one community.</summary>
public sealed class PeopleDb(Work work) : ModuleDb(work, "people")
{
    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Want> Wants => Set<Want>();

    public DbSet<Trade> Trades => Set<Trade>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<AccountId>().HaveConversion<IdConverter<AccountId>>();
        conventions.Properties<Role>().HaveConversion<WordConverter<Role>>();
        conventions.Properties<PersonState>().HaveConversion<WordConverter<PersonState>>();
        conventions.Properties<StepKind>().HaveConversion<WordConverter<StepKind>>();
        conventions.Properties<WantKind>().HaveConversion<WordConverter<WantKind>>();
    }

    protected override void Shape(ModelBuilder model)
    {
        Tenant<Trade>(model, nameof(Trade.Id));
        Tenant<Person>(model, nameof(Person.Id));
        Tenant<Membership>(model, nameof(Membership.PersonId), nameof(Membership.Role));
        Tenant<MembershipStep>(model, nameof(MembershipStep.Id));
        Tenant<Consent>(model, nameof(Consent.Id));
        Tenant<Skill>(model, nameof(Skill.Id));
        Tenant<Want>(model, nameof(Want.Id));
        Tenant<WantSkill>(model, nameof(WantSkill.WantId), nameof(WantSkill.SkillId));
        Tenant<PersonExternalId>(model, nameof(PersonExternalId.Source), nameof(PersonExternalId.ExternalId));
        Tenant<Persona>(model, nameof(Persona.PersonId));
    }

    private sealed class WordConverter<T>() : ValueConverter<T, string>(value => Write(value), word => Read(word))
        where T : struct, Enum
    {
        private static string Write(T value) => Snake.Case(value.ToString());

        private static T Read(string word) => Enum.Parse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
    }
}
