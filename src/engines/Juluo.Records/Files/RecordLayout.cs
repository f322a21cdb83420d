using System.Text;

namespace Juluo.Records;

/// <summary>The layout of a county's extract from the state's criminal history: ninety-five columns, always in this order.</summary>
public static class RecordLayout
{
    /// <summary>The names of the columns, in the order of the file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        (
            "RECORD_ID SUBJECT_STATUS SUBJECT_ID REQ_SEG_SEP REQ_CII_NUMBER REQ_NAME REQ_GENDER REQ_DOB REQ_CDL REQ_SSN PII_SEG_SEP CII_NUMBER PRI_NAME GENDER "
            + "PRI_DOB PRI_SSN PRI_CDL PRI_IDN PRI_INN FBI_NUMBER PDR_SEG_SEP RACE_CODE RACE_DESCR EYE_COLOR_CODE EYE_COLOR_DESCR HAIR_COLOR_CODE HAIR_COLOR_DESCR "
            + "HEIGHT WEIGHT SINGLE_SOURCE MULTI_SOURCE POB_CODE POB_NAME POB_TYPE CITIZENSHIP_LIST CYC_SEG_SEP CYC_ORDER CYC_DATE STP_SEG_SEP STP_ORDER "
            + "STP_EVENT_DATE STP_TYPE_CODE STP_TYPE_DESCR STP_ORI_TYPE STP_ORI_TYPE_DESCR STP_ORI_CODE STP_ORI_DESCR STP_ORI_CNTY_CODE STP_ORI_CNTY_NAME "
            + "CNT_SEG_SEP CNT_ORDER DISP_DATE OFN OFFENSE_CODE OFFENSE_DESCR OFFENSE_TOC OFFENSE_QUAL_LST DISP_OFFENSE_CODE DISP_OFFENSE_DESCR DISP_OFFENSE_TOC "
            + "DISP_OFFENSE_QUAL_LST CONV_OFFENSE_ORDER CONV_OFFENSE_CODE CONV_OFFENSE_DESCR CONV_OFFENSE_TOC CONV_OFFENSE_QUAL_LST FE_NUM_ORDER FE_NUM_ARR_AGY "
            + "FE_NUM_BNCH_WARR FE_NUM_CITE FE_NUM_DOCKET FE_NUM_INCIDENT FE_NUM_BOOKING FE_NUM_NUMBER FE_NUM_REMAND FE_NUM_OOS_INN FE_NUM_CRT_CASE "
            + "FE_NUM_WARRANT DISP_ORDER DISP_CODE DISP_DESCR CONV_STAT_CODE CONV_STAT_DESCR SENT_SEG_SEP SENT_ORDER SENT_LOC_CODE SENT_LOC_DESCR SENT_LENGTH "
            + "SENT_TIME_CODE SENT_TIME_DESCR CYC_AGE CII_TYPE CII_TYPE_ALPHA COMMENT_TEXT END_OF_REC"
        ).Split(' ');

    /// <summary>The indexes of the columns in the condensed table.</summary>
    internal static int[] Condensed { get; } =
    [
        .. "CII_NUMBER PRI_NAME GENDER PRI_DOB RACE_DESCR CYC_DATE STP_EVENT_DATE STP_ORI_DESCR STP_ORI_CNTY_NAME DISP_DATE OFN OFFENSE_DESCR DISP_DESCR CONV_STAT_DESCR SENT_LOC_DESCR SENT_LENGTH SENT_TIME_CODE CYC_AGE COMMENT_TEXT END_OF_REC"
            .Split(' ')
            .Select(Of),
    ];

    internal const int Count = 95;

    internal static int Subject { get; } = Of("SUBJECT_ID");
    internal static int Birth { get; } = Of("PRI_DOB");
    internal static int EventDate { get; } = Of("STP_EVENT_DATE");
    internal static int StepType { get; } = Of("STP_TYPE_DESCR");
    internal static int County { get; } = Of("STP_ORI_CNTY_NAME");
    internal static int CountOrder { get; } = Of("CNT_ORDER");
    internal static int CaseNumber { get; } = Of("OFN");
    internal static int Offense { get; } = Of("OFFENSE_DESCR");
    internal static int OffenseKind { get; } = Of("OFFENSE_TOC");
    internal static int Disposition { get; } = Of("DISP_DESCR");
    internal static int ConvictionStatus { get; } = Of("CONV_STAT_DESCR");
    internal static int Comment { get; } = Of("COMMENT_TEXT");

    internal static byte[] HeaderStart { get; } = Encoding.ASCII.GetBytes(Columns[0]);

    internal static int Of(string name) =>
        Columns.IndexOf(name) is >= 0 and var place ? place : throw new ArgumentException($"There is no column {name}.", nameof(name));

    private static int IndexOf(this IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
