namespace Juluo.People;

/// <summary>Rows that a module declares to move to the person who is kept (<see cref="PersonalDataField.Moves"/>).</summary>
internal sealed record Movable(string Table, string Column, MoveRule Rule)
{
    /// <summary>Returns all movable rows, in the order in which the modules declare them.</summary>
    public static IEnumerable<Movable> All(App app) =>
        from field in app.Holdings
        where field.Moving is not null
        select new Movable(field.Table, field.Columns[0], field.Moving!);

    /// <summary>The name under which the keys of moved rows are stored for undoing.</summary>
    public string Name => Column == "person_id" ? Table : $"{Table}.{Column}";

    /// <summary>Moves rows to <paramref name="kept"/>, except for those that this person already has, and returns the keys of the moved rows.</summary>
    public Statement Move(Community here, PersonId gone, PersonId kept)
    {
        var (table, column, key, unless) = (new Sql(Table), new Sql(Column), new Sql(Rule.Key), new Sql(Rule.Unless));
        Statement others = Rule.Other is { } other ? (Statement)$"and t.{new Sql(other)} <> {kept}" : $"";
        return $"""
            update {table} t set {column} = {kept} where t.community_id = {here} and t.{column} = {gone} {others}
              and not exists (select from {table} o where o.community_id = {here} and o.{column} = {kept} and {unless})
            returning ({key})::text
            """;
    }

    /// <summary>Moves the rows with the given keys back.</summary>
    public Statement Return(Community here, PersonId gone, PersonId kept, string[] keys)
    {
        var (table, column) = (new Sql(Table), new Sql(Column));
        return $"""
            update {table} t set {column} = {gone}
            where t.community_id = {here} and t.{column} = {kept} and ({new Sql(Rule.Key)})::text = any({keys})
            """;
    }
}
