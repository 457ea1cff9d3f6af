/// Everything that the files can hold, in a handful of rows: each with what is easily lost.
package let sampleFiles: [String: String] = [
  "agencies.csv": """
  id,name,kind,area,main_line,hours,duty_desk,division,emergency_areas,confidential,gap_rules
  A1,County Council,council,Borsetshire,01632 960001,Mon-Fri 08:30-17:00,"Mon-Fri 17:00-08:30 = 01632 960431 | Sat,Sun 00:00-24:00 = 01632 960432 +holidays",,ST WS12,,no-school 4-17; unseen 14
  A2,"Women's Refuge, Felpersham",voluntary,,+44 1632 960002,,,scotland,,,
  A3,Clinic,health,,,,,,,noted,

  """,
  "practitioners.csv": """
  id,given,middle,family,role,agency,hours,leave,left,provisional_since
  P1,Joy,,Adeyemi,social worker,A1,Mon-Fri 09:00-17:00,2026-11-23/2026-11-30 cover P2 | 2026-12-24/2026-12-31,,
  P2,Ruth,Ann,Cole,support worker,A2,,2026-12-01/2026-12-02 cover P1,,2026-11-20
  P3,Tom,,Price,youth worker,A1,,,2025-03-31,

  """,
  "contact_points.csv": """
  id,practitioner,system,use,value,rank,from,until,last_confirmed,dead_since
  C1,P1,sms,mobile,07700 900412,1,2024-01-01,,2025-11-01,
  C2,P1,email,work,j.adeyemi@example.org,2,,,,2026-02-01
  C3,P2,phone,old,+44 (0)1632 960077 x12,1,2020-01-01,2021-01-01,,

  """,
  "clients.csv": """
  id,nhs,given,middle,family,dob,sex,postcode,household,address,address_from,died,safe_contact,language,preferred_name,shielded
  1,9990123454,Siân,Mair,Watson,2016-03-03,F,ST16 2LH,7,"14 Mill Bank, Stafford",2024-05-01,,"do-not-ring, do-not-post; safe Mon-Fri 09:30-14:30",ro interpreter-woman,Shan (SHAHN),
  2,,Dafydd,,Watson,~1987,M,ST16 2LH,7,"14 Mill Bank, Stafford",,2024-11-03,,,,domestic-abuse
  3,,Nguyễn,,,2001,,,,,,,,,,
  4,,,,Ó,2016-03,X,,,,,,,,,

  """,
  "aliases.csv": """
  id,kind,given,middle,family,complete
  1,known_as,Shan,,Watson,
  1,previous,Siân,,Pugh,
  3,alias,Hồng,Thị,,yes

  """,
  "addresses.csv": """
  id,address,postcode,from,until
  1,"2 ""The Cottage"", Stone",ST15 8AA,2016-03-03,2024-04-30
  4,,B11 7AR,,2020-01-01

  """,
  "relationships.csv": """
  id,relative,kind,from,until
  1,2,father,,
  2,1,daughter,,
  2,3,partner,2019-06-01,2024-02-29
  3,2,partner,2019-06-01,2024-02-29

  """,
  "involvements.csv": """
  id,client,practitioner,agency,role,from,until,lead,last_contact,next_visit,confidential,expected_end
  I1,1,P1,A1,social worker,2026-01-05,,yes,2026-02-20,2027-12-01,,2026-12-24
  I2,1,,A2,refuge support,2026-02-01,,,,,hidden,
  I3,2,P3,A1,youth worker,2024-01-01,2025-03-31,yes,,,,

  """,
]
