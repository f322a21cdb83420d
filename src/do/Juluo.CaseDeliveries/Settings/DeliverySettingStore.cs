namespace Juluo.CaseDeliveries;

/// <summary>Settings for handing the cases of a service over to an authority. A service without a row has no authority yet.</summary>
public sealed class DeliverySettingStore(UnitOfWork work, Clock clock, CasesFacade cases)
{
    private sealed record Row(ServiceId Service, string Authority, IReadOnlyList<string> Formats, string? FormName, string? FieldMap)
    {
        public DeliverySetting With(Intake intake) => new(Service, Authority, Formats, FormName, FieldMap, intake.FourEyes);
    }

    private Statement Select =>
        $"select service_id as service, authority, formats, form_name, field_map from casedeliveries.delivery_setting where community_id = {work.Community}";

    internal async Task<DeliverySetting?> Find(ServiceId service, CancellationToken stop) =>
        await work.Find<Row>($"{Select} and service_id = {service}", stop) is { } row && await cases.Intake(service, stop) is { } intake
            ? row.With(intake)
            : null;

    internal async Task<List<DeliverySetting>> All(CancellationToken stop)
    {
        var intakes = (await cases.Intakes(stop)).ToDictionary(i => i.Service);
        return [.. (await work.List<Row>($"{Select} order by set_at, service_id", stop)).Select(r => r.With(intakes[r.Service]))];
    }

    /// <summary>Returns the PDF form that the authority supplied; null if the program's generated form is used.</summary>
    internal Task<byte[]?> Form(ServiceId service, CancellationToken stop) =>
        work.Find<byte[]>(
            $"select form from casedeliveries.delivery_setting where community_id = {work.Community} and service_id = {service} and form is not null",
            stop
        );

    internal Task Put(ServiceId service, string authority, string[] formats, string? fieldMap, PersonId by, CancellationToken stop) =>
        work.Do(
            $"""
            insert into casedeliveries.delivery_setting (community_id, service_id, authority, formats, field_map, set_at, set_by)
            values ({work.Community}, {service}, {authority}, {formats}, {fieldMap}, {clock.Now}, {by})
            on conflict (community_id, service_id) do update set authority = excluded.authority, formats = excluded.formats,
              field_map = excluded.field_map, set_by = excluded.set_by
            """,
            stop
        );

    /// <param name="form">The form; null to return to the generated one.</param>
    internal async Task<bool> PutForm(
        ServiceId service,
        byte[]? form,
        string? name,
        string? fieldMap,
        PersonId by,
        CancellationToken stop
    ) =>
        await work.Do(
            $"""
            update casedeliveries.delivery_setting set form = {form}::bytea, form_name = {name}, field_map = {fieldMap}, set_by = {by}
            where community_id = {work.Community} and service_id = {service}
            """,
            stop
        ) == 1;
}
