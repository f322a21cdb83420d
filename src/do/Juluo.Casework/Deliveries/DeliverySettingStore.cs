namespace Juluo.Casework;

/// <summary>Reads and writes how cases are handed over.</summary>
internal sealed class DeliverySettingStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select s.service_id as service, s.authority, s.formats, s.form_name, s.field_map, i.four_eyes
            from casework.delivery_setting s join casework.intake i on i.community_id = s.community_id and i.service_id = s.service_id
            where s.community_id = {work.Community}
            """;

    public Task<DeliverySetting?> Find(ServiceId service, CancellationToken stop) =>
        work.Find<DeliverySetting>($"{Select} and s.service_id = {service}", stop);

    public Task<List<DeliverySetting>> All(CancellationToken stop) =>
        work.List<DeliverySetting>($"{Select} order by s.set_at, s.service_id", stop);

    /// <summary>The authority's own form; null: there is none.</summary>
    public Task<byte[]?> Form(ServiceId service, CancellationToken stop) =>
        work.Find<byte[]>(
            $"select form from casework.delivery_setting where community_id = {work.Community} and service_id = {service} and form is not null",
            stop
        );

    public Task Put(ServiceId service, string authority, string[] formats, string? fieldMap, PersonId by, CancellationToken stop) =>
        work.Do(
            $"""
            insert into casework.delivery_setting (community_id, service_id, authority, formats, field_map, set_at, set_by)
            values ({work.Community}, {service}, {authority}, {formats}, {fieldMap}, {clock.Now}, {by})
            on conflict (community_id, service_id) do update set authority = excluded.authority, formats = excluded.formats,
              field_map = excluded.field_map, set_by = excluded.set_by
            """,
            stop
        );

    /// <param name="form">Null: ours is filled in again.</param>
    public async Task<bool> PutForm(ServiceId service, byte[]? form, string? name, string? fieldMap, PersonId by, CancellationToken stop) =>
        await work.Do(
            $"""
            update casework.delivery_setting set form = {form}::bytea, form_name = {name}, field_map = {fieldMap}, set_by = {by}
            where community_id = {work.Community} and service_id = {service}
            """,
            stop
        ) == 1;
}
