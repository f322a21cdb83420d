using Juluo.Kernel;
using Npgsql;

namespace Juluo.People;

/// <summary>POST /organisations/{id}/wants — what it needs, or offers, as an organisation.</summary>
[Post("/organisations/{id}/wants", "people.see", Form = typeof(ShowOrganisation))]
internal sealed class AddOrganisationWant(Work work, Clock clock) : Slice<AddOrganisationWant.Input, Done>
{
    public sealed record Input(OrganisationId Id, WantKind Kind = WantKind.Need, string Text = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(new(work, clock), work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        if (Texts.Check(nameof(input.Text), input.Text, Want.MostText).ToList() is { Count: > 0 } errors)
            return errors;
        try
        {
            await using var insert = work.Command(
                "insert into people.organisation_want (community_id, id, organisation_id, kind, text, since) values ($1, $2, $3, $4, $5, $6)",
                work.Community.Id.Value,
                Id.New<WantId>(clock).Value,
                input.Id.Value,
                Snake.Case(input.Kind.ToString()),
                input.Text.Trim(),
                clock.Now.ToDateTimeUtc()
            );
            await insert.ExecuteNonQueryAsync(stop);
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "organisation_wants_once")
        {
            return new OrganisationErrors.AlreadyThere(nameof(input.Text));
        }
    }

    protected override Next After(Input input, Done output, Caller caller) => new($"/organisations/{input.Id}", "people.organisation.want.added");
}
