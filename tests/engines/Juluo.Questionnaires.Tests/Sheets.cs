namespace Juluo.Questionnaires.Tests;

/// <summary>Example forms; also used by the tests of Forms.</summary>
internal static class Sheets
{
    public const string Help = """
        languages: [zh-Hant, en, es]
        title: {zh-Hant: 租屋補助, en: Rent help, es: Ayuda de alquiler}
        intro: {zh-Hant: 三分鐘填完。, en: Three minutes.}
        minutes: 3
        pages:
          - question: who
            type: person
            label: {zh-Hant: 你是誰？, en: Who are you?, es: ¿Quién eres?}
            prefill: name
          - page: home
            title: {zh-Hant: 你的家, en: Your home}
            questions:
              - question: household_size
                type: number
                label: {zh-Hant: 家裡幾個人？, en: How many people live with you?, es: ¿Cuántas personas viven contigo?}
                whole: yes
                least: 1
                most: 20
              - question: has_income
                type: yes/no
                label: {zh-Hant: 有收入嗎？, en: Do you have an income?}
          - question: income
            type: money
            label: {zh-Hant: 每月多少？, en: How much a month?}
            sensitive: yes
            show if: household_size > 1 and has_income
          - question: moved
            type: date
            label: {zh-Hant: 什麼時候搬來的？, en: When did you move in?}
            until: today
            required: no
          - question: family
            type: table
            label: {zh-Hant: 家人, en: Family}
            show if: household_size > 1
            required: no
            rows: 5
            columns:
              - question: name
                label: {zh-Hant: 姓名, en: Name}
              - question: born
                type: date
                label: {zh-Hant: 生日, en: Born}
          - question: kind
            type: choice
            label: {zh-Hant: 住哪種房子？, en: What do you live in?}
            choices:
              flat: {zh-Hant: 公寓, en: A flat}
              room: {zh-Hant: 雅房, en: A room}
          - question: yes_it_is_so
            type: consent
            label: {zh-Hant: 我確認以上屬實, en: All of this is true}
            statement: {zh-Hant: 不實申報須返還補助。, en: Who lies gives the money back.}
        done: {zh-Hant: 我們兩週內回覆。, en: You hear from us within two weeks.}
        """;

    public static FormDefinition Of(string text) =>
        DefinitionReader.Read(text) is { Failed: false } read
            ? read.Value
            : throw new InvalidOperationException(string.Join('\n', DefinitionReader.Read(text).Faults));

    /// <summary>The input: field and value alternately.</summary>
    public static TypedFields Typed(params (string Field, string Value)[] fields) =>
        new(
            fields
                .GroupBy(f => f.Field, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(f => f.Value)], StringComparer.Ordinal)
        );
}
